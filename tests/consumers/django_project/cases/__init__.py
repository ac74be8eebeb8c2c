"""Referrals in Django: a model, a form and pages for administrators.

It is made from the documentation of nordicbaltic-standards alone, and is an example to start from.
"""
