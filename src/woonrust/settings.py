"""All settings of Woonrust, out of the environment (see `environment.py` and docs/reference/settings.md)."""

from __future__ import annotations

from pathlib import Path

from woonrust.database.place import data_folder
from woonrust.environment import Environment, SettingsProblem, database, mail, secret_key, trusted_origins

ENVIRONMENT = Environment()
PRODUCTION = ENVIRONMENT.production
DEMO = ENVIRONMENT.demo
SOURCE = Path(__file__).resolve().parent
DATA = data_folder()

# ---- security ----------------------------------------------------------------------------------------------
SECRET_KEY = secret_key(ENVIRONMENT)
DEBUG = ENVIRONMENT.flag("WOONRUST_DEBUG")
if DEBUG and PRODUCTION:
    raise SettingsProblem(
        "WOONRUST_DEBUG shows the inside of the program to visitors; unset it in production."
    )
ALLOWED_HOSTS = ENVIRONMENT.words("WOONRUST_ALLOWED_HOSTS") or ["127.0.0.1", "localhost", "[::1]"]
if PRODUCTION:
    ENVIRONMENT.required(
        "WOONRUST_ALLOWED_HOSTS", "Give the names by which people reach it, with commas between them."
    )
    if "*" in ALLOWED_HOSTS:
        raise SettingsProblem(
            "WOONRUST_ALLOWED_HOSTS holds '*', and WOONRUST_ENV is production: letters about a forgotten "
            "password would then lead to whatever host an attacker names. Give the names that people use."
        )
    CSRF_TRUSTED_ORIGINS = trusted_origins(ALLOWED_HOSTS)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_NAME = "__Host-session" if PRODUCTION else "woonrust_session"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUCTION else "woonrust_csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 10 * 60 * 60  # one working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "woonrust.web.errors.views.csrf_failure"
TRUSTED_PROXIES = ENVIRONMENT.whole("WOONRUST_TRUSTED_PROXIES", 0, 0, 5)
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024**2  # bytes of one form; larger gives 400, not a full memory
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}

# ---- what it is made of ------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "woonrust.networks",
    "woonrust.access",
    "woonrust.audit",
    "woonrust.cases",
    "woonrust.web",
    "woonrust.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",  # the page of security keys of allauth uses it
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
# The order matters: static files and headers first; the session before the person; the person before the
# language; ActingMiddleware last, so that everything that reads cases runs inside its transaction, as its
# actor.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "woonrust.web.security.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "woonrust.web.language.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "woonrust.web.accounts.second_factor.SecondFactorMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "woonrust.web.errors.middleware.MissingProcessMiddleware",
    "woonrust.access.middleware.ActingMiddleware",
]
ROOT_URLCONF = "woonrust.urls"
WSGI_APPLICATION = "woonrust.wsgi.application"
FORM_RENDERER = "woonrust.web.forms.renderer.WoonrustRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "woonrust.web.shell.context.shell",
            ],
        },
    },
]

# ---- database ----------------------------------------------------------------------------------------------
# `default` is the application role, under row-level security. `owner` is for migrate, seed and tests only.
DATABASES = {
    "default": {
        **database(ENVIRONMENT),
        "ATOMIC_REQUESTS": True,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    },
    "owner": database(ENVIRONMENT, owner=True),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {  # shared by all processes: the limits on log-in attempts are counted in it
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "woonrust_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # a flood of attempts does not push out those counted before
    },
}

# ---- people ------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "networks.Person"
AUTHENTICATION_BACKENDS = ["woonrust.web.accounts.backend.WorkAddressBackend"]
if DEMO:  # a session is tied to the backend that made it: without the demo no persona stays signed in
    AUTHENTICATION_BACKENDS.append("woonrust.web.personas.backend.PersonaBackend")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {"user_attributes": ("name", "email")},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
    }.items()
]
LOGIN_URL = "/demo/" if DEMO else "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_ADAPTER = "woonrust.web.accounts.adapter.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # people are entered by their organisation, with their work address
ACCOUNT_FORMS = {"reset_password": "woonrust.web.accounts.forms.ForgottenPasswordForm"}
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Woonrust: "
SECOND_FACTOR = ENVIRONMENT.flag("WOONRUST_SECOND_FACTOR", PRODUCTION)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Woonrust"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
globals().update(mail(ENVIRONMENT))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.text("WOONRUST_MAIL_FROM", "woonrust@localhost")

# ---- language and time -------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "woonrust_language"
LOCALE_PATHS = [SOURCE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# ---- static files ------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
_PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "files"},
    },
    "staticfiles": {
        "BACKEND": _PLAIN
        if ENVIRONMENT.mode == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# ---- logging: what happened, never about whom --------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.security.DisallowedHost": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
