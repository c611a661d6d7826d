import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { entries, rowImages } from './schema.js';
import { families } from './schemas.js';

/** How one table is written and digested. Column lists are in the schema's order. */
export interface TableShape {
  name: string;
  /** Property names of the row objects, without `id` and `entry`. */
  properties: string[];
  /** The same columns, as SQL names. */
  columns: string[];
  /** SQL: the row as a JSON object, every column. */
  image: string;
  /** SQL: the row as its canonical line, personal fields replaced by `identity`. */
  line: string;
}

const personal = new Set(['employee_no', 'name', 'phone', 'email', 'salt']);

function shapeOf(table: SQLiteTable): TableShape {
  const name = getTableName(table);
  const all = Object.entries(getTableColumns(table)).map(([property, column]) => ({
    property,
    column: column.name,
  }));
  const own = all.filter(({ column }) => column !== 'id' && column !== 'entry');
  const digested = all
    .map(({ column }) => column)
    .filter((column) => name !== 'persons' || !personal.has(column));
  return {
    name,
    properties: own.map(({ property }) => property),
    columns: own.map(({ column }) => column),
    image: `json_object(${all.map(({ column }) => `'${column}', "${column}"`).join(', ')})`,
    line: `json_array('${name}', ${digested.map((column) => `"${column}"`).join(', ')})`,
  };
}

const shapes = new Map<SQLiteTable, TableShape>();

/** The shape of a table. */
export function shapeFor(table: SQLiteTable): TableShape {
  let shape = shapes.get(table);
  if (!shape) shapes.set(table, (shape = shapeOf(table)));
  return shape;
}

/** Every table whose rows carry the journal's stamp, in name order; the journal's own two are not among them. */
export function stampedTables(): TableShape[] {
  return families
    .flatMap((tables) => Object.values(tables))
    .filter((value): value is SQLiteTable => is(value, SQLiteTable))
    .filter((table) => ![entries, rowImages].some((own) => own === table))
    .map(shapeFor)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
