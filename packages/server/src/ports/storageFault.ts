/** The store could not do what was asked: the disk is full, broken or locked. Nothing of the transaction was kept. */
export class StorageFault extends Error {
  override readonly name = "StorageFault";
}
