/** Between two pieces of long work, so that the browser does what else there is to do. */
export function pause() {
  return new Promise((on) => { setTimeout(on); });
}
