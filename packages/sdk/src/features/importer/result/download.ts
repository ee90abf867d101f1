/** Gives the person a file. */
export const download = (page: Document, name: string, file: Blob): void => {
  const address = URL.createObjectURL(file);
  const link = page.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
