# One line per verb. Verbs that build install what is missing first; that is quick when all is there.
CONFIGURATION ?= debug
PORT ?= 8080
DATABASE ?= khuyencong.sqlite
SOURCES := Package.swift Sources Tests
# The tests are found by their index; that of the system's modules is for editors and costs a third of a debug build.
SWIFT_BUILD_FLAGS ?= -Xswiftc -index-ignore-system-modules -Xswiftc -index-ignore-clang-modules
export SWIFT_BUILD_FLAGS
BUILD := swift build -c $(CONFIGURATION) $(SWIFT_BUILD_FLAGS)
BUILD_TESTS := swift build $(SWIFT_BUILD_FLAGS) --build-tests
PROGRAM := .build/$(CONFIGURATION)/khuyencong
# Targets whose tests open no database run once, on SQLite's turn.
TEST_POSTGRES := Scripts/postgres-cluster run swift test --skip-build --skip '^(Claims|House|Mail|Office|Statistics|Vietnamese)Tests\.'

.PHONY: help setup demo demo-stop run test test-sqlite test-postgres lint format walls bench soak claims-score docs e2e papers api-check report-check statistics-check

help:           ; @sed -n 's/^\([a-z0-9-]*\): .*## /\1\t/p' Makefile | expand -t 16
setup:          ; @Scripts/setup ## install the libraries and the PostgreSQL server that are missing
demo: setup     ; @$(BUILD) --product khuyencong && Scripts/demo start $(PROGRAM) $(PORT) ## fill a demonstration database, serve it, print how to sign in
demo-stop:      ; @Scripts/demo stop ## end the demonstration server
run: setup      ; $(BUILD) --product khuyencong && $(PROGRAM) --database "$(DATABASE)" serve --port $(PORT) ## serve DATABASE at PORT
test: setup     ; $(BUILD_TESTS) && swift test --skip-build && $(TEST_POSTGRES) ## all tests, on SQLite and then on PostgreSQL
test-sqlite: setup ; $(BUILD_TESTS) && swift test --skip-build ## all tests on SQLite
test-postgres: setup ; $(BUILD_TESTS) && $(TEST_POSTGRES) ## all tests on a throw-away PostgreSQL server
lint:           ; swift format lint --strict --parallel --recursive $(SOURCES) ## formatting and style
format:         ; swift format --in-place --parallel --recursive $(SOURCES) ## rewrite the sources in the house format
walls: setup    ; $(BUILD_TESTS) --explicit-target-dependency-import-check error ## no target imports what it did not declare
bench: setup    ; @Benchmarks/run ## measure beside the peers; long
soak: setup     ; @$(BUILD_TESTS) && Scripts/soak && $(BUILD) --product khuyencong && Scripts/soak-officers $(PROGRAM) ## many thousand hostile files, officers on killed servers; long
claims-score: setup ; $(BUILD_TESTS) && CLAIMS_SCORE=1 swift test --skip-build --filter ScoreTests ## how well figures are read in prose
docs: setup     ; @$(BUILD) --product khuyencong && Scripts/docs $(PROGRAM) ## rewrite the pages that the program itself knows
e2e: setup      ; @Scripts/e2e-setup && $(BUILD) --product khuyencong && e2e/run $(PROGRAM) ## a browser walks through the main job
papers: setup   ; @Scripts/e2e-setup && Scripts/setup libreoffice-writer poppler-utils && $(BUILD) --product khuyencong && KHUYENCONG_PROGRAM="$$(realpath $(PROGRAM))" .build-python/bin/python e2e/papers.py .build-papers ## fill every form with forty lines, by LibreOffice into pictures to look at
api-check: setup ; @Scripts/e2e-setup && $(BUILD) --product khuyencong && Scripts/api-check $(PROGRAM) ## fuzz the API against its own document
report-check: setup ; @Scripts/e2e-setup && $(BUILD) --product khuyencong && Scripts/report-check $(PROGRAM) ## open the report files in the programs of others
statistics-check: ; @Scripts/statistics-check ## the figures of the statistics beside statsmodels
