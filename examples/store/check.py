#!/usr/bin/env python3
"""Runs the example and holds README.md to it: the queries there print what stands under them.

    check.py STORE      in the folder examples
"""
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

QUERY = re.compile(r"^```sql\n(.*?)^```\n\n```text\n(.*?)^```$", re.S | re.M)
REPORTS = [f"reports/{name}.txt" for name in ("bac-ninh", "cao-bang", "da-nang", "lao-cai")]


def store(program, database, *files, code=0):
    done = subprocess.run([program, database, *files], capture_output=True, text=True, timeout=120)
    assert done.returncode == code, f"ends with {done.returncode}: {done.stderr}"
    return done


def rows(database, query):
    """What the sqlite3 program prints for the query."""
    with sqlite3.connect(database) as connection:
        found = connection.execute(query).fetchall()
    return "".join("|".join("" if value is None else str(value) for value in row) + "\n" for row in found)


def contents(database):
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}


def check_queries(database):
    queries = QUERY.findall(Path("store/README.md").read_text("utf-8"))
    assert len(queries) == 5, f"{len(queries)} queries with results in README.md"
    for query, expected in queries:
        assert rows(database, query) == expected, f"{query}prints:\n{rows(database, query)}"


def check_again(program, database, folder):
    """A second run doubles nothing; a report that was corrected takes the place of the old one."""
    before = contents(database)
    assert all(before.values()), {table: len(found) for table, found in before.items()}
    store(program, database, *REPORTS)
    assert contents(database) == before

    growth = "SELECT value FROM indicators WHERE concept = 'grdp_growth' AND period = '2025-01/2025-09'"
    assert rows(database, growth) == "8.2\n"
    corrected = Path(folder) / "corrected.txt"
    text = Path("reports/lao-cai.txt").read_text("utf-8")
    corrected.write_text(text.replace("8.2%", "8.4%"), "utf-8")
    store(program, database, str(corrected))
    assert rows(database, growth) == "8.4\n"
    after = contents(database)
    assert {table: len(found) for table, found in after.items()} == {table: len(found) for table, found in before.items()}


def check_failures(program, database, folder):
    before = contents(database)
    assert "cannot be read" in store(program, database, "nowhere.txt", code=1).stderr
    assert contents(database) == before
    store(program, folder, REPORTS[0], code=1)
    store(program, database, code=2)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "reports.db")
        store(sys.argv[1], database, *REPORTS)
        check_queries(database)
        check_again(sys.argv[1], database, folder)
        check_failures(sys.argv[1], database, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
