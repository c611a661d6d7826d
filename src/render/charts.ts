/** Charts as inline SVG. Loaded only by a page that has one; the library that draws bars only where there are bars. */
import type { RenderOptions } from './options.js';
import type { BarChart, Chart } from './view.js';
import { drawBeforeAfter } from './charts/before-after.js';
import type { Drawing } from './charts/drawing.js';
import { frames, type Frame } from './charts/frame.js';
import { drawGantt } from './charts/gantt.js';
import { drawHeatmap } from './charts/heatmap.js';
import { drawHistogram } from './charts/histogram.js';
import { drawLines } from './charts/line.js';
import { escapeXml } from './charts/svg.js';

/** A chart for a page and for a telephone, each an `<svg>` element; which of them is shown is the page's matter. */
export interface DrawnChart {
  page: string;
  phone: string;
}

type BarDrawer = (chart: BarChart, frame: Frame) => Drawing;

/** What draws these charts: the same chart gives the same bytes. */
export async function chartWriter(
  charts: readonly Chart[],
  options: Pick<RenderOptions, 'language' | 'words'>,
): Promise<(chart: Chart) => DrawnChart> {
  const hasBars = charts.some(({ kind }) => kind === 'bar' || kind === 'stacked');
  const bars = hasBars ? (await import('./charts/bars.js')).drawBars : undefined;
  const drawn = (chart: Chart, frame: Frame): string => {
    const { height, body } = drawing(chart, frame, bars, options.words.texts.no_data);
    const words = `<title>${escapeXml(chart.title)}</title>\n<desc>${escapeXml(chart.alternative)}</desc>`;
    const head = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${height}"`;
    return `<svg class="${frame.narrow ? 'phone' : 'page'}" ${head} role="img" lang="${options.language}">\n${words}\n${body}\n</svg>`;
  };
  return (chart) => ({ page: drawn(chart, frames.page), phone: drawn(chart, frames.phone) });
}

function drawing(chart: Chart, frame: Frame, bars: BarDrawer | undefined, noData: string): Drawing {
  switch (chart.kind) {
    case 'bar':
    case 'stacked':
      return bars?.(chart, frame) ?? { height: 0, body: '' };
    case 'line':
      return drawLines(chart, frame);
    case 'histogram':
      return drawHistogram(chart, frame);
    case 'heatmap':
      return drawHeatmap(chart, frame, noData);
    case 'before_after':
      return drawBeforeAfter(chart, frame);
    case 'gantt':
      return drawGantt(chart, frame);
  }
}
