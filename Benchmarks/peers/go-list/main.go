// The list of projects in Go: html/template, the program's queries, prepared, and the page that it writes.
package main

import (
	"database/sql"
	"html/template"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3"
)

type project struct {
	ID, Year, UntilYear, Revision  int64
	Title, ProvinceNow             string
	Place, Implementer, Name, Kind sql.NullString
	Stage                          sql.NullInt64
	Support, Counterpart, Total    sql.NullInt64
	beneficiaries                  []int64
	kinds                          []string
}

// line is one amount of one line of a project.
type line struct {
	project, beneficiary, amount sql.NullInt64
	kind, name, stage, source    sql.NullString
}

type page struct {
	Head, Foot template.HTML
	Rows       []*project
}

var list = template.Must(template.New("list").Funcs(words).Parse(`{{.Head}}<tbody>{{range .Rows}}` +
	`<tr><td class="text" data-label="Tên đề án"><a href="/de-an/{{.ID}}">{{.Title}}</a><small>{{detail .}}</small></td>` +
	`<td class="code" data-label="Năm">{{.Year}}</td><td class="text" data-label="Nội dung">{{kind .Kind}}` +
	`{{if gt .KindCount 1}}<small>và {{others .KindCount}} nội dung khác</small>{{end}}</td>` +
	`<td class="code" data-label="Giai đoạn">{{stage .Stage}}</td>` +
	`<td class="figure" data-label="Hỗ trợ (triệu đồng)">{{millions .Support}}</td>` +
	`<td class="figure" data-label="Đối ứng (triệu đồng)">{{millions .Counterpart}}</td>` +
	`<td class="figure" data-label="Tổng (triệu đồng)">{{millions .Total}}</td></tr>
{{end}}{{.Foot}}`))

// main takes the database, the query, the folder of the page's fixed parts, and the port.
func main() {
	database, err := sql.Open("sqlite3", "file:"+os.Args[1]+"?mode=ro")
	if err != nil {
		log.Fatal(err)
	}
	database.SetMaxIdleConns(8)
	queries := strings.Split(read(os.Args[2]), ";")
	marks := strings.TrimSuffix(strings.Repeat("?, ", 50), ", ")
	projects := prepare(database, queries[0])
	lines := prepare(database, strings.Replace(queries[1], ":projects", marks, 1))
	head := template.HTML(read(filepath.Join(os.Args[3], "head.html")))
	foot := template.HTML(read(filepath.Join(os.Args[3], "foot.html")))
	http.HandleFunc("/", func(answer http.ResponseWriter, request *http.Request) {
		rows, err := query(projects)
		if err == nil {
			err = addLines(lines, rows)
		}
		if err == nil {
			answer.Header().Set("Content-Type", "text/html; charset=utf-8")
			err = list.Execute(answer, page{head, foot, rows})
		}
		if err != nil {
			http.Error(answer, err.Error(), http.StatusInternalServerError)
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[4], nil))
}

func read(path string) string {
	bytes, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return string(bytes)
}

func prepare(database *sql.DB, query string) *sql.Stmt {
	statement, err := database.Prepare(query)
	if err != nil {
		log.Fatal(err)
	}
	return statement
}

func query(statement *sql.Stmt) ([]*project, error) {
	rows, err := statement.Query()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	projects := make([]*project, 0, 50)
	for rows.Next() {
		row := new(project)
		err := rows.Scan(&row.ID, &row.Title, &row.Year, &row.UntilYear, &row.Place, &row.Implementer,
			&row.ProvinceNow, &row.Revision)
		if err != nil {
			return nil, err
		}
		projects = append(projects, row)
	}
	return projects, rows.Err()
}

func addLines(statement *sql.Stmt, projects []*project) error {
	ids := make([]any, len(projects))
	byID := make(map[int64]*project, len(projects))
	for at, row := range projects {
		ids[at] = row.ID
		byID[row.ID] = row
	}
	rows, err := statement.Query(ids...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var found line
		err := rows.Scan(&found.project, &found.kind, &found.beneficiary, &found.name, &found.stage, &found.source,
			&found.amount)
		if err != nil {
			return err
		}
		byID[found.project.Int64].add(&found)
	}
	return rows.Err()
}

func (row *project) add(found *line) {
	if found.kind.Valid && !contains(row.kinds, found.kind.String) {
		row.kinds = append(row.kinds, found.kind.String)
		row.Kind = least(row.Kind, found.kind)
	}
	if found.beneficiary.Valid && !contains(row.beneficiaries, found.beneficiary.Int64) {
		row.beneficiaries = append(row.beneficiaries, found.beneficiary.Int64)
		row.Name = least(row.Name, found.name)
	}
	if !found.stage.Valid {
		return
	}
	if rank := ranks[found.stage.String]; !row.Stage.Valid || row.Stage.Int64 < rank {
		row.Stage = sql.NullInt64{Int64: rank, Valid: true}
	}
	row.Total = plus(row.Total, found.amount.Int64)
	switch found.source.String {
	case "national", "local", "province", "district", "commune":
		row.Support = plus(row.Support, found.amount.Int64)
	case "counterpart":
		row.Counterpart = plus(row.Counterpart, found.amount.Int64)
	}
}

func contains[Value comparable](values []Value, wanted Value) bool {
	for _, value := range values {
		if value == wanted {
			return true
		}
	}
	return false
}

func least(known, other sql.NullString) sql.NullString {
	if known.Valid && known.String < other.String {
		return known
	}
	return other
}

func plus(known sql.NullInt64, amount int64) sql.NullInt64 {
	return sql.NullInt64{Int64: known.Int64 + amount, Valid: true}
}

func (row *project) NameCount() int {
	return len(row.beneficiaries)
}

func (row *project) KindCount() int {
	return len(row.kinds)
}
