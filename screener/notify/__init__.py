"""Notices to people and programs: e-mail and signed webhooks, by way of an outbox in the store."""

from screener.notify.deliver import Delivery, deliver
from screener.notify.notice import Notice, post
from screener.notify.settings import NoticeSettings
from screener.notify.signature import sign

__all__ = ["Delivery", "Notice", "NoticeSettings", "deliver", "post", "sign"]
