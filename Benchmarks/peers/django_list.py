"""The list of projects in Django: its own connection handling, its template, the program's queries and page."""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpResponse
from django.template import Context, Engine, Library
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["LIST_DATABASE"],
            "CONN_MAX_AGE": None,
        }
    },
)
django.setup()

KINDS = {
    "training": "Đào tạo, truyền nghề",
    "management": "Năng lực quản lý",
    "cleanerProduction": "Sản xuất sạch hơn",
    "model": "Mô hình trình diễn",
    "machinery": "Máy móc thiết bị",
    "product": "Sản phẩm tiêu biểu, hội chợ",
    "consulting": "Tư vấn trợ giúp",
    "information": "Cung cấp thông tin",
    "linkage": "Liên kết, cụm công nghiệp",
    "cooperation": "Hợp tác quốc tế",
    "administration": "Tổ chức thực hiện",
}
STAGES = [
    "Hoàn trả", "Đăng ký", "Thẩm định", "Tạm ứng", "Phê duyệt", "Hợp đồng", "Thực hiện", "Nghiệm thu", "Quyết toán",
]
RANKS = {
    "returned": 0, "registered": 1, "appraised": 2, "advanced": 3, "approved": 4, "contracted": 5, "performed": 6,
    "accepted": 7, "settled": 8,
}
SUPPORT = {"national", "local", "province", "district", "commune"}

register = Library()


@register.filter
def detail(row):
    who = min(row["beneficiaries"].values(), default=row["implementer"])
    others = f" và {len(row['beneficiaries']) - 1} cơ sở khác" if len(row["beneficiaries"]) > 1 else ""
    return " · ".join(part for part in (row["place"], who and who + others) if part)


@register.filter
def kind(kinds):
    return KINDS[min(kinds)] if kinds else "Chưa phân bổ nội dung"


@register.filter
def others(kinds):
    return len(kinds) - 1


@register.filter
def stage(rank):
    return "—" if rank is None else STAGES[rank]


@register.filter
def millions(dong):
    """14745000000 as 14.745 and 58500000 as 58,5."""
    if dong is None:
        return "—"
    whole, rest = divmod(dong, 1_000_000)
    grouped = f"{whole:,}".replace(",", ".")
    return grouped if rest == 0 else f"{grouped},{f'{rest:06}'.rstrip('0')}"


engine = Engine()
engine.template_builtins.append(register)
QUERIES = (Path(__file__).resolve().parent / "list.sql").read_text().split(";")
PROJECTS = QUERIES[0]
LINES = QUERIES[1].replace(":projects", ", ".join(["%s"] * 50))
PARTS = Path(os.environ["LIST_PARTS"])
TEMPLATE = engine.from_string(
    "{% verbatim %}" + (PARTS / "head.html").read_text() + "{% endverbatim %}<tbody>{% for row in rows %}"
    '<tr><td class="text" data-label="Tên đề án"><a href="/de-an/{{ row.id }}">{{ row.title }}</a>'
    '<small>{{ row|detail }}</small></td><td class="code" data-label="Năm">{{ row.year }}</td>'
    '<td class="text" data-label="Nội dung">{{ row.kinds|kind }}{% if row.kinds|length > 1 %}'
    '<small>và {{ row.kinds|others }} nội dung khác</small>{% endif %}</td>'
    '<td class="code" data-label="Giai đoạn">{{ row.stage|stage }}</td>'
    '<td class="figure" data-label="Hỗ trợ (triệu đồng)">{{ row.support|millions }}</td>'
    '<td class="figure" data-label="Đối ứng (triệu đồng)">{{ row.counterpart|millions }}</td>'
    '<td class="figure" data-label="Tổng (triệu đồng)">{{ row.total|millions }}</td></tr>\n'
    "{% endfor %}{% verbatim %}" + (PARTS / "foot.html").read_text() + "{% endverbatim %}"
)


def projects(request):
    with connection.cursor() as cursor:
        cursor.execute(PROJECTS)
        rows = {row[0]: project(row) for row in cursor.fetchall()}
        cursor.execute(LINES, list(rows))
        for line in cursor.fetchall():
            add(rows[line[0]], *line[1:])
    return HttpResponse(TEMPLATE.render(Context({"rows": rows.values()})))


def project(row):
    return {
        "id": row[0],
        "title": row[1],
        "year": row[2],
        "place": row[4],
        "implementer": row[5],
        "beneficiaries": {},
        "kinds": set(),
        "stage": None,
        "support": None,
        "counterpart": None,
        "total": None,
    }


def add(row, kind, beneficiary, name, stage, source, amount):
    if kind is not None:
        row["kinds"].add(kind)
    if beneficiary is not None:
        row["beneficiaries"][beneficiary] = name
    if stage is None:
        return
    rank = RANKS[stage]
    if row["stage"] is None or row["stage"] < rank:
        row["stage"] = rank
    row["total"] = (row["total"] or 0) + amount
    if source in SUPPORT:
        row["support"] = (row["support"] or 0) + amount
    elif source == "counterpart":
        row["counterpart"] = (row["counterpart"] or 0) + amount


urlpatterns = [path("", projects)]
application = get_wsgi_application()
