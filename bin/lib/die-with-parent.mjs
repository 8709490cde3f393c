// Loaded before the server and the worker: when the process that started them is killed, the channel to it closes, and
// nothing is left behind holding the port. What they themselves fork inherits this file, and must be left alone.
if (!process.env.TUNTAS_TETHERED) {
  process.env.TUNTAS_TETHERED = '1'
  process.channel?.unref()
  process.once('disconnect', () => process.exit(1))
}
