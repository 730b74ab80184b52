"""Reading: querysets in, small frozen page objects out. Everything starts from public(); as_of is a required keyword.

Templates are claims/<view_name>.html and get, besides `page`:

home → HomePage · story_list, claim_list, article_list, speaker_list, outlet_list, change_list → ListPage of StoryRow,
ClaimRow, ArticleRow, SpeakerRow, OutletRow, ChangeRow · story_detail → StoryPage · claim_detail → ClaimPage ·
article_detail → ArticlePage · speaker_detail → SpeakerPage · outlet_detail → OutletPage · search → SearchPage · data
and api → DataPage · methodology and about: no page · 400, 403, 404, 500, 503 → ErrorPage · 410 → GonePage.

day: Day (as_of, today, is_past, query "?as_of=2017-05-03" or "", more "&as_of=2017-05-03" or ""). day_query: the same
as day.query, appended to every address in a link; day_more after a query. filters: tuple of FilterField on lists.
canonical: absolute address of the page. edit_address: where a logged-in editor edits the thing, or "". SITE_NAME and
SITE_URL. nav: tuple of Link, to which a template adds the day. Error pages have nav, but no day and no request.
Page links: {% querystring page=page.pager.next %}.
"""
