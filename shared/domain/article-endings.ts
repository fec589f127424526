/** What the import reads, by the endings of files; others are read as text when they are. */
export const articleEndings =
  "txt text md markdown html htm xhtml mhtml mht webarchive pdf docx odt rtf epub eml mbox rss atom rdf xml opml warc gz wacz csv tsv jsonl ndjson json ris bib bibtex zip".split(
    " ",
  );
