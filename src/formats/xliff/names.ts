/** Namespaces that XLIFF documents use. */
export const XML_URI = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';
export const CORE_12 = 'urn:oasis:names:tc:xliff:document:1.2';
export const CORE_20 = 'urn:oasis:names:tc:xliff:document:2.0';
export const CORE_22 = 'urn:oasis:names:tc:xliff:document:2.2';
export const MTC = 'urn:oasis:names:tc:xliff:matches:2.0';
export const GLS = 'urn:oasis:names:tc:xliff:glossary:2.0';
export const FS = 'urn:oasis:names:tc:xliff:fs:2.0';
export const MDA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const RES = 'urn:oasis:names:tc:xliff:resourcedata:2.0';
export const SLR = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
export const VAL = 'urn:oasis:names:tc:xliff:validation:2.0';
export const CTR = 'urn:oasis:names:tc:xliff:changetracking:2.0';
export const CTR_21 = 'urn:oasis:names:tc:xliff:changetracking:2.1';
export const ITS = 'http://www.w3.org/2005/11/its';
export const ITSM = 'urn:oasis:names:tc:xliff:itsm:2.1';
export const PGS = 'urn:oasis:names:tc:xliff:pgs:1.0';
/** Our own namespace: what XLIFF 1.2 has no place for, so that it comes back from there. */
export const OWN = 'urn:dateline:xliff:1';

/** Core namespace of each version; 2.1 kept that of 2.0. */
export const CORE: Readonly<Record<'1.2' | '2.0' | '2.1' | '2.2', string>> = {
  '1.2': CORE_12,
  '2.0': CORE_20,
  '2.1': CORE_20,
  '2.2': CORE_22,
};
