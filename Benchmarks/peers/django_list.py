"""The list of projects in Django: its own connection handling, its template, one query, the program's page."""

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

register = Library()


@register.filter
def detail(row):
    who = row[7] or row[5]
    others = f" và {row[8] - 1} cơ sở khác" if row[8] > 1 else ""
    return " · ".join(part for part in (row[4], who and who + others) if part)


@register.filter
def kind(code):
    return KINDS.get(code, "Chưa phân bổ nội dung")


@register.filter
def others(count):
    return count - 1


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
QUERY = (Path(__file__).resolve().parent / "list.sql").read_text()
PARTS = Path(os.environ["LIST_PARTS"])
TEMPLATE = engine.from_string(
    "{% verbatim %}" + (PARTS / "head.html").read_text() + "{% endverbatim %}<tbody>{% for row in rows %}"
    '<tr><td class="text" data-label="Tên đề án"><a href="/de-an/{{ row.0 }}">{{ row.1 }}</a>'
    '<small>{{ row|detail }}</small></td><td class="code" data-label="Năm">{{ row.2 }}</td>'
    '<td class="text" data-label="Nội dung">{{ row.9|kind }}{% if row.10 > 1 %}'
    '<small>và {{ row.10|others }} nội dung khác</small>{% endif %}</td>'
    '<td class="code" data-label="Giai đoạn">{{ row.11|stage }}</td>'
    '<td class="figure" data-label="Hỗ trợ (triệu đồng)">{{ row.12|millions }}</td>'
    '<td class="figure" data-label="Đối ứng (triệu đồng)">{{ row.13|millions }}</td>'
    '<td class="figure" data-label="Tổng (triệu đồng)">{{ row.14|millions }}</td></tr>\n'
    "{% endfor %}{% verbatim %}" + (PARTS / "foot.html").read_text() + "{% endverbatim %}"
)


def projects(request):
    with connection.cursor() as cursor:
        cursor.execute(QUERY)
        rows = cursor.fetchall()
    return HttpResponse(TEMPLATE.render(Context({"rows": rows})))


urlpatterns = [path("", projects)]
application = get_wsgi_application()
