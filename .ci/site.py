"""MkDocs hook: the site has every page, and the files of the repository that pages link to."""
import logging
import re
from pathlib import Path

from mkdocs.structure.files import File

LINK = re.compile(r"\]\(\.\./([\w./-]+)\)")
log = logging.getLogger("mkdocs.hooks.site")  # A warning is an error in a strict build.


def written(files, config):
    """The pages of docs/, without those that the reference is made of."""
    folder = Path(config.docs_dir)
    return [file for file in files.documentation_pages() if (folder / file.src_uri).is_file()]


def on_files(files, config):
    """Linked files go with the site, as text below `tree`."""
    root = Path(config.docs_dir).parent
    pages = written(files, config)
    for name in sorted({name for page in pages for name in LINK.findall(page.content_string)}):
        if name.endswith(".md") or not (root / name).is_file():
            log.warning("a page links to %s, which cannot go with the site", name)
        else:
            files.append(File.generated(config, f"tree/{name}.txt", abs_src_path=str(root / name)))
    return files


def on_nav(nav, config, files):
    listed = {page.file.src_uri for page in nav.pages}
    for file in written(files, config):
        if file.src_uri not in listed:
            log.warning("%s is not in the menu of mkdocs.yml", file.src_uri)
    return nav


def on_page_markdown(markdown, page, config, files):
    return LINK.sub(r"](tree/\1.txt)", markdown)
