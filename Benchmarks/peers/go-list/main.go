// The list of projects in Go: html/template, one prepared query, the page that the program writes.
package main

import (
	"database/sql"
	"html/template"
	"log"
	"net/http"
	"os"
	"path/filepath"

	_ "github.com/mattn/go-sqlite3"
)

type project struct {
	ID, Year, UntilYear                int64
	Title, ProvinceNow                 string
	Place, Implementer, Name, Kind     sql.NullString
	NameCount, KindCount               int64
	Stage, Support, Counterpart, Total sql.NullInt64
}

type page struct {
	Head, Foot template.HTML
	Rows       []project
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
	statement, err := database.Prepare(read(os.Args[2]))
	if err != nil {
		log.Fatal(err)
	}
	head := template.HTML(read(filepath.Join(os.Args[3], "head.html")))
	foot := template.HTML(read(filepath.Join(os.Args[3], "foot.html")))
	http.HandleFunc("/", func(answer http.ResponseWriter, request *http.Request) {
		projects, err := query(statement)
		if err == nil {
			answer.Header().Set("Content-Type", "text/html; charset=utf-8")
			err = list.Execute(answer, page{head, foot, projects})
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

func query(statement *sql.Stmt) ([]project, error) {
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
