// Copies the words of a field.

/**
 * Copy what a field holds; whether it worked. A browser hands its clipboard only to pages that came by https;
 * elsewhere what is marked can be copied.
 */
export const copyFrom = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand("copy");
  }
};
