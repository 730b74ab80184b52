"""What gunicorn serves."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

try:
    application = get_wsgi_application()
except ImproperlyConfigured as refusal:
    print(refusal, file=sys.stderr)
    raise SystemExit(3) from None  # the status by which gunicorn knows that another try would fail as well
