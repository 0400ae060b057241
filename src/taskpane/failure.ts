/** What a host said when it refused: it reports by throwing, in whatever shape its API has. */
export function failure(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
