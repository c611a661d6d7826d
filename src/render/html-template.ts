/** The page. `<%= %>` escapes; the two `<%~ %>` are our own style sheet and the chart writer's SVG. */
export const template = `<!doctype html>
<html lang="<%= it.lang %>">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title><%= it.title %></title>
<style><%~ it.style %></style>
</head>
<body>
<main>
<header>
<h1><%= it.title %></h1>
<% if (it.subtitle) { %>
<p class="subtitle"><%= it.subtitle %></p>
<% } %>
</header>
<% for (const block of it.blocks) { %>
<% if (block.kind === 'heading') { %>
<h2><%= block.text %></h2>
<% } else if (block.kind === 'text') { %>
<p class="text"><%= block.text %></p>
<% } else if (block.kind === 'figures') { %>
<dl class="figures">
<% for (const figure of block.figures) { %>
<div><dt><%= figure.label %></dt><dd<% if (figure.words) { %> class="words"<% } %>><%= figure.value %></dd><% if (figure.note) { %><dd class="note"><%= figure.note %></dd><% } %></div>
<% } %>
</dl>
<% } else if (block.kind === 'blanks') { %>
<ul class="blanks">
<% for (const label of block.labels) { %>
<li><span><%= label %></span></li>
<% } %>
</ul>
<% } else if (block.kind === 'question') { %>
<section class="question">
<p><b><%= block.label %></b> <%= block.text %> <span class="points"><%= block.note %></span></p>
<% for (const list of block.lists) { %>
<ul class="lettered">
<% for (const one of list) { %>
<li><b><%= one.label %></b> <span><%= one.text %></span></li>
<% } %>
</ul>
<% } %>
<% if (block.answer) { %>
<p class="answer"><%= block.answer %></p>
<% } %>
</section>
<% } else if (block.kind === 'chart') { %>
<figure>
<figcaption><%= block.title %></figcaption>
<%~ block.page %>
<%~ block.phone %>
</figure>
<% } else { %>
<% if (block.title) { %>
<h3><%= block.title %></h3>
<% } %>
<% if (block.rows.length === 0) { %>
<p class="empty"><%= block.empty %></p>
<% } else { %>
<div class="scroll<% if (block.few) { %> few<% } %>" tabindex="0" role="region" aria-label="<%= block.label %>">
<table>
<thead><tr><% for (const column of block.columns) { %><th scope="col"<% if (column.shape) { %> class="<%= column.shape %>"<% } %>><%= column.header %></th><% } %></tr></thead>
<tbody>
<% for (const row of block.rows) { %>
<tr><% for (const cell of row) { %><td<% if (cell.shape) { %> class="<%= cell.shape %>"<% } %>><% if (cell.tone) { %><span class="badge <%= cell.tone %>"><%= cell.text %></span><% } else { %><%= cell.text %><% } %></td><% } %></tr>
<% } %>
</tbody>
</table>
</div>
<% } %>
<% } %>
<% } %>
<% if (it.footer.length > 0) { %>
<footer><ul>
<% for (const line of it.footer) { %>
<li><%= line %></li>
<% } %>
</ul></footer>
<% } %>
</main>
</body>
</html>
`;
