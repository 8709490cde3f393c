// Loaded before the server and the worker, and by what they fork: when the process above is killed, the channel to it
// closes, and nothing is left behind holding the port.
process.once('disconnect', () => process.exit(1))
if (!process.env.TUNTAS_TETHERED) {
  process.env.TUNTAS_TETHERED = '1'
  // Our channel carries nothing and must keep nobody alive; the channels of their own forks do.
  process.channel?.unref()
}
