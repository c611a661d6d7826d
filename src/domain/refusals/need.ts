/** What `plan need` refuses. */
export interface NeedRefusals {
  need_unknown: { need: string; suggestion: string };
}
