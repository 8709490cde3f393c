export default {
  title: 'Rencana tindak lanjut (RTL)',
}
