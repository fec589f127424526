import Database from "better-sqlite3";

/** Change a notebook's file past the program, as a failing disk or another program would. */
export const damage = (path: string, sql: string): void => {
  const other = new Database(path);
  // Lets the shadow tables of an index be written.
  other.unsafeMode();
  other.exec(sql);
  other.close();
};
