"""How much is measured: the whole form, the short one, and a rehearsal that only shows that measuring works."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    rows: int
    projects: int
    files: int
    # Files of projects whose pages are asked for, in one turn.
    pages: int
    requests: int
    # How long a page is asked for without a pause.
    seconds: int
    megabytes: int
    # The part of each hostile text, and the words of the long document.
    hostile: float
    words: int
    repeats: int
    has_peers: bool


WHOLE = Sizes(50_000, 1_000_000, 100_000, 40, 1000, 6, 20, 1, 135_000, 3, True)
SHORT = Sizes(10_000, 20_000, 20_000, 10, 1000, 3, 4, 1, 135_000, 1, False)
REHEARSAL = Sizes(1_000, 2_000, 2_000, 3, 40, 1, 1, 0.05, 5_000, 1, False)


def chosen(arguments):
    if "--rehearse" in arguments:
        return REHEARSAL
    return SHORT if "--short" in arguments else WHOLE
