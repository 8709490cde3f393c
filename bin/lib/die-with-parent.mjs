// Loaded before the server and the worker: when the process that started them is killed, the channel to it closes, and
// nothing is left behind holding the port.
process.channel?.unref()
process.once('disconnect', () => process.exit(1))
