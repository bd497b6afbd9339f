/** A place whose list is a table of columns under headings, with facets at its side: each says which rows, facets and columns. */
import { nothing, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import { facetList, pass, type Facet } from './facet-list';
import { ListView, type Browsing } from './list-view';
import { rowTable, type Column, type RowGroup } from './row-table';
import { shortRow, type ShortRow } from './short-row';

export abstract class TableView<Content> extends ListView<Content> {
  protected override readonly look = 'people';

  /** All rows that the place may show. */
  protected abstract all(content: Content): readonly Row[];
  protected abstract facets(content: Content): readonly Facet[];
  protected abstract columns(content: Content): readonly Column[];
  /** Rows under their headings, in the order in which they are shown; grouping what was grouped changes nothing. */
  protected abstract groups(rows: readonly Row[]): readonly RowGroup[];
  /** What a row is beside a page. */
  protected abstract readonly line: ShortRow;
  /** Below the filters. */
  protected note(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Ways to sort or to choose, in the head. */
  protected tools(_content: Content): TemplateResult | null {
    return null;
  }
  /** The query when every filter is taken away. */
  protected cleared(): URLSearchParams {
    return new URLSearchParams();
  }

  protected override rowsOf(content: Content): readonly Row[] {
    const passing = pass(this.all(content), this.facets(content), this.route.query);
    return this.groups(passing).flatMap(({ rows }) => rows);
  }

  protected override browse(content: Content): Browsing {
    const all = this.all(content);
    const tools = this.tools(content);
    const change = (query: URLSearchParams): void => this.narrow(query);
    return {
      total: all.length,
      filters: facetList(all, this.facets(content), this.route.query, change, this.note()),
      ...(tools ? { tools } : {}),
      list: rowTable(this.place, this.columns(content), this.groups(this.shown), this.href),
      clear: () => change(this.cleared()),
    };
  }

  protected override short(row: Row, _content: Content, current: RecordId): TemplateResult {
    return shortRow(row, this.href, current, this.line);
  }
}
