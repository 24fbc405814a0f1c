"""The list of projects in Django: its own connection handling, its template, one query, 50 rows."""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpResponse
from django.template import Context, Engine
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

QUERY = (Path(__file__).resolve().parent / "list.sql").read_text()
TEMPLATE = Engine().from_string(
    """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đề án</title></head><body><main>
<h1>Đề án</h1><table>
<thead><tr><th>Tên đề án</th><th>Nội dung</th><th>Địa bàn</th><th>Cơ sở</th><th>Năm</th><th>Hỗ trợ</th><th>Đối ứng</th>
<th>Tổng</th></tr></thead><tbody>{% for row in rows %}<tr><td><a href="/de-an/{{ row.0 }}">{{ row.1 }}</a></td>
<td>{{ row.9|default_if_none:"" }}</td><td>{{ row.4|default_if_none:"" }}</td><td>{{ row.7|default_if_none:"" }}</td>
<td>{{ row.2 }}</td><td>{{ row.12 }}</td><td>{{ row.13 }}</td><td>{{ row.14 }}</td></tr>{% endfor %}</tbody></table>
</main></body></html>"""
)


def projects(request):
    with connection.cursor() as cursor:
        cursor.execute(QUERY)
        rows = cursor.fetchall()
    return HttpResponse(TEMPLATE.render(Context({"rows": rows})))


urlpatterns = [path("", projects)]
application = get_wsgi_application()
