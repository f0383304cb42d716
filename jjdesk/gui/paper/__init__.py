"""Documents as pages: set once, then painted on a printer, into a PDF and on the screen."""
