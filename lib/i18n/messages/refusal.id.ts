import type { RefusalCode } from '@/lib/domain/outcome'

export default {
  title: 'Belum dapat dikerjakan',
  unknown: 'Permintaan ini belum dapat dikerjakan. Muat ulang halaman, lalu coba lagi.',
  not_found: 'Data ini tidak ditemukan.',
  forbidden: 'Peran Anda tidak berwenang melakukan ini.',
  moved_on: 'Langkah ini sudah dikerjakan oleh {by} pada {at}. Muat ulang halaman untuk melihat keadaan terbaru.',
  stale: 'Data ini sudah diubah sejak halaman dibuka. Muat ulang halaman, lalu periksa isian Anda.',
  lines_refused:
    '{count, plural, other {# kegiatan}} tidak dapat diproses, jadi tidak ada yang diubah. Hapus pilihannya atau periksa lagi, lalu kirim ulang.',
  packed_elsewhere: 'Kegiatan ini sudah ada di paket {number}.',
  left_package: 'Kegiatan ini bukan anggota paket ini lagi.',
  member_done: 'Kegiatan ini sudah selesai: tidak dapat dimasukkan, dikeluarkan, atau diubah bagiannya.',
  same_person: 'Yang membuat tidak boleh memeriksa atau menyetujui pekerjaannya sendiri. Minta orang lain.',
  findings_without_response:
    '{count, plural, other {# temuan belum ditanggapi}}. Tambahkan kegiatan RTL, atau tulis mengapa tidak perlu tindakan.',
  no_primary_cause: 'Belum ada penyebab utama. Tandai satu temuan yang dikonfirmasi.',
  findings_undecided: '{count, plural, other {# temuan belum dikonfirmasi atau ditolak}}.',
  worksheet_incomplete: 'Kertas kerja belum lengkap: {count, plural, other {# isian wajib}} belum dijawab.',
  consent_missing: 'Persetujuan keluarga belum dicatat.',
  plan_empty: 'RTL ini belum berisi kegiatan.',
  questions_wait: 'Masih ada 3 pertanyaan yang belum dijawab tim teknis. Tunggu jawabannya, atau tulis komentar.',
  proof_missing: 'Belum ada bukti. Lampirkan foto atau dokumen, dan isi tanggal selesai.',
  outcome_missing: 'Hasil akhir kasus belum ditetapkan.',
  monitoring_incomplete: 'Pemantauan belum lengkap: ukur pada bulan ke-1, ke-2, dan ke-3, atau tulis alasannya.',
  lines_open: '{count, plural, other {# kegiatan RTL}} belum selesai diperiksa.',
  duplicate_person: 'Orang ini tampaknya sudah terdaftar. Periksa daftar yang mirip dulu.',
  too_many_attempts: 'Terlalu banyak percobaan masuk. Coba lagi dalam {minutes, plural, other {# menit}}.',
  bad_credentials: 'Nama pengguna, nomor telepon, atau kata sandi salah.',
  no_open_cycle: 'Belum ada siklus audit yang berjalan di kabupaten ini.',
  already_in_cycle: 'Orang ini sudah menjadi kasus dalam siklus yang berjalan.',
  measurement_missing: 'Belum ada hasil ukur. Catat berat dan panjang atau tinggi badan dulu.',
  measurement_unconfirmed: 'Hasil ukur belum disahkan oleh Puskesmas.',
  remark_missing: 'Tulis catatan pada isian yang harus diperbaiki.',
  review_unsigned: 'Kajian tim pakar belum ditandatangani.',
  expert_missing: 'Belum ada anggota tim pakar yang ditugaskan untuk kasus ini.',
  nik_taken: 'NIK ini sudah dipakai orang lain yang terdaftar. Periksa lagi angkanya.',
  invalid_fields: 'Ada isian yang perlu diperbaiki.',
  already_sent: 'Formulir ini sudah terkirim dengan isi yang lain. Muat ulang halaman untuk mengisi formulir baru.',
  not_in_age_group: 'Anak berumur 60 bulan ke atas tidak lagi menjadi sasaran audit balita.',
  not_pregnant: 'Belum ada kehamilan yang sedang berjalan untuk ibu ini. Catat kehamilannya dulu.',
  already_pregnant: 'Ibu ini sudah tercatat hamil. Catat dulu akhir kehamilan itu.',
  of_women_only: 'Ini hanya untuk calon pengantin dan ibu, bukan anak.',
  of_children_only: 'Ini hanya untuk anak di bawah lima tahun.',
  already_linked: 'Anak ini sudah terhubung dengan seorang ibu. Lepas dulu hubungan itu.',
  visit_not_due: 'Kunjungan ini belum waktunya. Alasan ditulis mulai hari jatuh temponya.',
  own_account: 'Akun Anda sendiri diatur di halaman Akun, atau oleh admin lain.',
  stage_not_reached:
    'Kasus dipilih setelah siklus sampai di tahap seleksi. Sekarang siklus masih di tahap {stage, select, S0_TEAM {pembentukan tim} S1_MANAGEMENT {rapat manajemen} S2_SELECTION {seleksi kasus} S3_WORKSHEETS {kertas kerja} S4_REVIEW {kajian tim pakar} S5_APPROVAL {persetujuan RTL} S6_DISSEMINATION_1 {diseminasi pertama} S7_FOLLOW_UP {pelaksanaan RTL} S8_MONITORING {monitoring} S9_DISSEMINATION_2 {diseminasi kedua} other {pelaporan}}; yang melanjutkannya: {stage, select, S0_TEAM {admin kabupaten} S1_MANAGEMENT {admin kabupaten atau tim teknis} S2_SELECTION {tim teknis atau admin kabupaten} S5_APPROVAL {ketua TPPS atau admin kabupaten} S6_DISSEMINATION_1 {ketua TPPS, tim teknis, atau admin kabupaten} S9_DISSEMINATION_2 {tim teknis, ketua TPPS, atau admin kabupaten} S10_REPORT {admin kabupaten} other {tim teknis atau admin kabupaten}}.',
  stage_led_by_others:
    'Tahap ini dilanjutkan oleh {stage, select, S0_TEAM {admin kabupaten} S1_MANAGEMENT {admin kabupaten atau tim teknis} S2_SELECTION {tim teknis atau admin kabupaten} S5_APPROVAL {ketua TPPS atau admin kabupaten} S6_DISSEMINATION_1 {ketua TPPS, tim teknis, atau admin kabupaten} S9_DISSEMINATION_2 {tim teknis, ketua TPPS, atau admin kabupaten} S10_REPORT {admin kabupaten} other {tim teknis atau admin kabupaten}}.',
  gate_closed:
    '{count, plural, other {# syarat tahap ini}} belum terpenuhi. Lihat apa yang menghalangi di papan tahap.',
  cycle_closed: 'Siklus ini sudah ditutup dengan laporannya. Tidak ada yang baru dimulai di dalamnya.',
  cycle_not_closed: 'Siklus ini belum dilaporkan. Kegiatan dibawa ke siklus berikut setelah laporannya dikirim.',
  cycle_running: 'Masih ada siklus yang berjalan di kabupaten ini. Kirim laporannya dulu, lalu buka siklus baru.',
  cycle_exists: 'Siklus untuk semester dan tahun ini sudah ada.',
  not_last_stage:
    'Laporan dikirim di tahap terakhir. Sekarang siklus masih di tahap {stage, select, S0_TEAM {pembentukan tim} S1_MANAGEMENT {rapat manajemen} S2_SELECTION {seleksi kasus} S3_WORKSHEETS {kertas kerja} S4_REVIEW {kajian tim pakar} S5_APPROVAL {persetujuan RTL} S6_DISSEMINATION_1 {diseminasi pertama} S7_FOLLOW_UP {pelaksanaan RTL} S8_MONITORING {monitoring} S9_DISSEMINATION_2 {diseminasi kedua} other {pelaporan}}.',
  expert_not_in_team:
    '{name} bukan anggota tim pakar siklus ini. Minta admin kabupaten memasukkannya ke tim, atau pilih pakar lain.',
  expert_unsigned:
    '{name} belum menandatangani Komitmen Bebas Benturan, jadi belum dapat diberi kasus. Pilih pakar lain, atau minta ia menandatanganinya.',
  expert_conflicted:
    '{name} menyatakan ada benturan kepentingan dengan sasaran kasus {number}. Serahkan kasus ini kepada pakar lain.',
  expert_had_hand:
    '{name} ikut mengisi atau memverifikasi kertas kerja kasus {number}. Serahkan kasus ini kepada pakar lain.',
  no_expert_fits:
    'Belum ada pakar yang dapat diberi kasus {number}: yang ada belum menandatangani komitmen, atau punya benturan kepentingan.',
  conflict_declared:
    'Ada benturan kepentingan antara Anda dan sasaran kasus ini. Kajiannya harus diserahkan kepada pakar lain oleh tim teknis.',
  member_left: 'Orang ini sudah tidak menjadi anggota tim.',
  meeting_incomplete:
    '{count, plural, other {# hal}} belum lengkap, jadi rapat belum dapat ditutup. Lihat daftar di halaman rapat ini.',
  meeting_not_open: 'Rapat ini belum dibuka. Buka dulu rapatnya, lalu catat.',
  meeting_closed: 'Rapat ini sudah ditutup; berita acaranya tidak dapat diubah lagi.',
  meeting_elsewhere: 'Kegiatan ini tidak dibahas dalam rapat ini.',
  quota_exceeded:
    'Kuota {group, select, CATIN {calon pengantin} BUMIL {ibu hamil} BUFAS {ibu nifas/menyusui} BADUTA {baduta} other {balita}} untuk {area} adalah {quota}; {chosen} sudah terpilih dan {more} akan ditambah. Tulis alasan melebihi kuota, atau ubah kuotanya.',
  none_chosen:
    'Tidak satu pun dari {count} calon dapat dipilih. Yang terbanyak menghalangi: {why, select, consent_missing {persetujuan keluarga belum dicatat} case_still_open {kasus sebelumnya belum ditutup} not_in_age_group {tidak lagi dalam kelompok umur} already_in_cycle {sudah menjadi kasus} other {sudah diputuskan orang lain}}.',
  candidate_decided: 'Calon ini sudah diputuskan. Muat ulang halaman untuk melihatnya.',
  already_listed: 'Orang ini sudah ada di daftar panjang siklus yang berjalan.',
  scoring_runs: 'Skor sedang dihitung. Tunggu sampai selesai, lalu muat ulang halaman.',
  catalogue_unchanged: 'Rancangan ini sama dengan katalog yang berlaku, jadi tidak ada yang diterbitkan.',
  case_still_open: 'Masih ada kasus yang belum ditutup untuk orang ini.',
  needs_confirmation: 'Ada yang janggal. Periksa peringatan di bawah, lalu sahkan atau perbaiki.',
  restored:
    'Isian Anda dari sebelum sesi berakhir sudah dikembalikan. Periksa dulu, lalu kirim. Berkas harus dipilih lagi.',
  remarks_unsent: 'Anda menulis catatan. Pilih “Kembalikan”, atau hapus catatannya dulu sebelum memverifikasi.',
} satisfies Record<RefusalCode, string> & Record<string, string>
