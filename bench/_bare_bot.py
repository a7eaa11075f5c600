"""The bot that ours is measured against: plain python-telegram-bot that answers every press with one
constant edit and keeps nothing."""

from __future__ import annotations

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, CommandHandler, ContextTypes

TEXT = "<b>Is anyone in immediate danger right now?</b>"
KEYBOARD = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]]
)


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """A message with buttons."""
    assert update.message is not None
    await update.message.reply_html(TEXT, reply_markup=KEYBOARD)


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The press is answered and its message edited."""
    query = update.callback_query
    assert query is not None
    await query.answer()
    await query.edit_message_text(TEXT, parse_mode="HTML", reply_markup=KEYBOARD)


def main() -> None:
    """Runs until it is stopped: ``_bare_bot.py TOKEN BASE_URL PORT SECRET``; it polls where the port is 0."""
    token, base_url, port, secret = sys.argv[1:]
    application = ApplicationBuilder().token(token).base_url(base_url).concurrent_updates(True).build()
    application.add_handler(CommandHandler("share", start))
    application.add_handler(CallbackQueryHandler(press))
    kinds = ["message", "callback_query"]
    if port == "0":
        application.run_polling(allowed_updates=kinds)
        return
    url = f"http://127.0.0.1:{port}/hook"
    application.run_webhook(
        "127.0.0.1", int(port), "hook", webhook_url=url, secret_token=secret, allowed_updates=kinds
    )


if __name__ == "__main__":
    main()
