/** The part of the package `xliff` (6.x, without types of its own) that catalogues go through. */
declare module 'xliff' {
  /** An inline element: `Standalone` is `ph`. */
  export interface Inline {
    readonly Standalone: Readonly<Record<string, string>>;
  }

  export type Text = string | Inline | readonly (string | Inline)[];

  export interface Unit {
    readonly source: Text;
    readonly target?: Text;
    readonly note?: string;
  }

  export interface Document {
    readonly sourceLanguage: string;
    readonly targetLanguage?: string;
    /** File id to unit id to unit. */
    readonly resources: Readonly<Record<string, Readonly<Record<string, Unit>>>>;
  }

  type Callback<T> = (error: unknown, result: T) => void;

  /** Both call back before they return. */
  export function js2xliff(
    document: Document,
    options: { readonly indent: string },
    done: Callback<string>,
  ): void;
  export function xliff2js(text: string, options: object, done: Callback<Document>): void;
}
