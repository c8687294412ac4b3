package org.yamabiko.exchange;

import java.io.IOException;
import java.util.Collections;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks how large an archive gets before anybody unpacks it: a few kilobytes can hold gigabytes of nothing. */
final class ZipGuard {

    private static final int STEP = 16_384;

    private ZipGuard() {
    }

    static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Counts what comes out, whatever the archive says of it, and stops at {@code most}. */
    private static long unpacked(ZipFile archive, ZipArchiveEntry part, long most) throws IOException {
        var size = 0L;
        var buffer = new byte[STEP];
        try (var stream = archive.getInputStream(part)) {
            for (int read = stream.read(buffer); read >= 0 && size < most; read = stream.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    static void check(byte[] content) {
        var unpacked = 0L;
        var parts = 0;
        try (var archive = ZipFile.builder().setByteArray(content).get()) {
            for (var part : Collections.list(archive.getEntries())) {
                parts++;
                unpacked += unpacked(archive, part, TableLimits.UNPACKED_BYTES - unpacked);
                if (unpacked >= TableLimits.UNPACKED_BYTES || parts > TableLimits.PARTS) {
                    throw UnreadableFile.because("bomb", "grows beyond every real workbook when it is unpacked");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.because("xlsx", "is no workbook that can be read; save it as XLSX and without a password");
        }
        if (parts == 0) {
            throw UnreadableFile.because("xlsx", "is no workbook that can be read; save it as XLSX and without a password");
        }
    }
}
