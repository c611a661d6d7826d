import type { Document, View } from './view.js';

export interface TitledView {
  /** The view's own title, else the heading above it, else its name. */
  title: string;
  view: View;
}

/** The views of a document in order, each with the title that a reader would give it. */
export function titledViews(document: Document): TitledView[] {
  const views: TitledView[] = [];
  let heading: string | undefined;
  for (const section of document.sections) {
    if (section.kind === 'heading') heading = section.text;
    if (section.kind !== 'view') continue;
    views.push({
      title: section.view.title ?? heading ?? section.view.name,
      view: section.view,
    });
  }
  return views;
}

/** A page that holds a view and nothing else. */
export function pageOf(view: View): Document {
  return {
    name: view.name,
    title: view.title ?? view.name,
    sections: [{ kind: 'view', view: { ...view, title: undefined } }],
    json: view.rows,
    footer: [],
  };
}
