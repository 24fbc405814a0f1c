package main

import (
	"database/sql"
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

var words = template.FuncMap{
	"detail": detail, "kind": kind, "others": others, "stage": stage, "millions": millions,
}

var kinds = map[string]string{
	"training":          "Đào tạo, truyền nghề",
	"management":        "Năng lực quản lý",
	"cleanerProduction": "Sản xuất sạch hơn",
	"model":             "Mô hình trình diễn",
	"machinery":         "Máy móc thiết bị",
	"product":           "Sản phẩm tiêu biểu, hội chợ",
	"consulting":        "Tư vấn trợ giúp",
	"information":       "Cung cấp thông tin",
	"linkage":           "Liên kết, cụm công nghiệp",
	"cooperation":       "Hợp tác quốc tế",
	"administration":    "Tổ chức thực hiện",
}

var ranks = map[string]int64{
	"returned": 0, "registered": 1, "appraised": 2, "advanced": 3, "approved": 4, "contracted": 5, "performed": 6,
	"accepted": 7, "settled": 8,
}

var stages = []string{
	"Hoàn trả", "Đăng ký", "Thẩm định", "Tạm ứng", "Phê duyệt", "Hợp đồng", "Thực hiện", "Nghiệm thu", "Quyết toán",
}

func detail(row *project) string {
	parts := make([]string, 0, 2)
	if row.Place.Valid {
		parts = append(parts, row.Place.String)
	}
	who := row.Implementer
	if row.Name.Valid {
		who = row.Name
	}
	if who.Valid {
		if row.NameCount() > 1 {
			who.String += fmt.Sprintf(" và %d cơ sở khác", row.NameCount()-1)
		}
		parts = append(parts, who.String)
	}
	return strings.Join(parts, " · ")
}

func kind(code sql.NullString) string {
	if name, known := kinds[code.String]; known {
		return name
	}
	return "Chưa phân bổ nội dung"
}

func others(count int) int {
	return count - 1
}

func stage(rank sql.NullInt64) string {
	if !rank.Valid {
		return "—"
	}
	return stages[rank.Int64]
}

// millions writes 14745000000 as 14.745 and 58500000 as 58,5.
func millions(dong sql.NullInt64) string {
	if !dong.Valid {
		return "—"
	}
	whole := grouped(dong.Int64 / 1_000_000)
	rest := dong.Int64 % 1_000_000
	if rest == 0 {
		return whole
	}
	return whole + "," + strings.TrimRight(fmt.Sprintf("%06d", rest), "0")
}

func grouped(number int64) string {
	digits := strconv.FormatInt(number, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "." + digits[at:]
	}
	return digits
}
