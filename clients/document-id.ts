/** The id under which the manifest holds a document: codegen puts it into the typed document as `__meta__.hash`. */
export function documentId(document: object): string {
  const { hash } = (document as { readonly __meta__?: { readonly hash?: unknown } }).__meta__ ?? {};
  if (typeof hash === 'string') return hash;
  throw new Error(
    'Expected a document that codegen made with persistedDocuments, found one without __meta__.hash.',
  );
}
