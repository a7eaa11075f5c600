"""The preview: content on a page of this machine's own browser, with the real engine and the real screens."""
