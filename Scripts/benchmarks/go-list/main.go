// The list of projects in Go: html/template, one prepared query, 50 rows.
package main

import (
	"database/sql"
	"html/template"
	"log"
	"net/http"
	"os"

	_ "github.com/mattn/go-sqlite3"
)

type project struct {
	ID, Year, UntilYear                int64
	Title, ProvinceNow                 string
	Place, Implementer, Name, Kind     sql.NullString
	NameCount, KindCount               int64
	Stage, Support, Counterpart, Total sql.NullInt64
}

var page = template.Must(template.New("list").Parse(`<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Đề án</title></head><body><main><h1>Đề án</h1><table>
<thead><tr><th>Tên đề án</th><th>Nội dung</th><th>Địa bàn</th><th>Cơ sở</th><th>Năm</th><th>Hỗ trợ</th><th>Đối ứng</th>
<th>Tổng</th></tr></thead><tbody>{{range .}}<tr><td><a href="/de-an/{{.ID}}">{{.Title}}</a></td>
<td>{{.Kind.String}}</td><td>{{.Place.String}}</td><td>{{.Name.String}}</td><td>{{.Year}}</td>
<td>{{.Support.Int64}}</td><td>{{.Counterpart.Int64}}</td><td>{{.Total.Int64}}</td></tr>{{end}}</tbody></table>
</main></body></html>`))

func main() {
	query, err := os.ReadFile(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	database, err := sql.Open("sqlite3", "file:"+os.Args[1]+"?mode=ro")
	if err != nil {
		log.Fatal(err)
	}
	database.SetMaxIdleConns(8)
	statement, err := database.Prepare(string(query))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", func(answer http.ResponseWriter, request *http.Request) {
		projects, err := list(statement)
		if err == nil {
			answer.Header().Set("Content-Type", "text/html; charset=utf-8")
			err = page.Execute(answer, projects)
		}
		if err != nil {
			http.Error(answer, err.Error(), http.StatusInternalServerError)
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Args[3], nil))
}

func list(statement *sql.Stmt) ([]project, error) {
	rows, err := statement.Query()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	projects := make([]project, 0, 50)
	for rows.Next() {
		var row project
		err := rows.Scan(&row.ID, &row.Title, &row.Year, &row.UntilYear, &row.Place, &row.Implementer,
			&row.ProvinceNow, &row.Name, &row.NameCount, &row.Kind, &row.KindCount, &row.Stage, &row.Support,
			&row.Counterpart, &row.Total)
		if err != nil {
			return nil, err
		}
		projects = append(projects, row)
	}
	return projects, rows.Err()
}
