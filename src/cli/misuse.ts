/** What the user of the command line got wrong, in one line; the program ends with exit code 2. */
export function misuse(message: string): never {
  const error = new Error(message);
  error.name = misuseName;
  throw error;
}

const misuseName = "Misuse";

export const isMisuse = (error: unknown): error is Error =>
  error instanceof Error && error.name === misuseName;
