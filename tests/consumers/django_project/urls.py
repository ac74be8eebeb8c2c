"""Addresses of the project."""

from cases import views
from django.contrib import admin
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls), path("referrals/new", views.write)]
