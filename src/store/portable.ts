/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

/** Bytes of a name that every common file system takes, with room for an extension of ours. */
const MOST_BYTES = 240;

/**
 * What of a path cannot stand on every system, so that a project checked out there would break.
 *
 * @param path with `/`
 * @returns the part that is wrong; undefined when all is well
 */
export function unportable(path: string): string | undefined {
  return path.split('/').find((name) => isUnportable(name));
}

function isUnportable(name: string): boolean {
  if (RESERVED.test(name) || name.startsWith('-') || /[. ]$/.test(name)) return true;
  return /[<>:"|?*\\\p{Cc}]/u.test(name) || new TextEncoder().encode(name).length > MOST_BYTES;
}
