/**
 * The door of this room: a view or a document in, text or bytes out. Each writer and its libraries are loaded only
 * when their format is asked for.
 */
import type { Document, View } from './view.js';
import type { Format, RenderOptions } from './options.js';
import { loadColours } from './colour.js';
import { pageOf } from './sections.js';

/** A view in a format; text ends in a newline (a table without rows is empty), `xlsx` is bytes. */
export async function renderView(
  view: View,
  format: Format,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      if (view.rows.length === 0) return '';
      if (options.colour) await loadColours();
      return (await import('./table.js')).tableOfView(view, options);
    case 'csv':
      return (await import('./csv.js')).csvOfView(view, options);
    case 'json':
      return (await import('./json.js')).jsonOfView(view);
    case 'md':
      return (await import('./markdown.js')).markdownOfView(view, options);
    case 'html':
      return (await import('./html.js')).htmlOfDocument(pageOf(view), options);
    case 'xlsx':
      return (await import('./excel.js')).excelOfView(view, options);
  }
}

/** A document in a format; text ends in a newline, `xlsx` is bytes. */
export async function renderDocument(
  document: Document,
  format: Format,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      if (options.colour) await loadColours();
      return (await import('./terminal.js')).terminalOfDocument(document, options);
    case 'csv':
      return (await import('./csv.js')).csvOfDocument(document, options);
    case 'json':
      return (await import('./json.js')).jsonOfDocument(document);
    case 'md':
      return (await import('./markdown.js')).markdownOfDocument(document, options);
    case 'html':
      return (await import('./html.js')).htmlOfDocument(document, options);
    case 'xlsx':
      return (await import('./excel.js')).excelOfDocument(document, options);
  }
}
