package org.yamabiko.call.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiReader;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiWriter;
import org.asteriskjava.fastagi.internal.AgiChannelImpl;

/** The library's channel without its last word: it would set AJ_AGISTATUS after every call, a command that nobody reads. */
final class QuietChannel extends AgiChannelImpl {

    private QuietChannel(AgiRequest request, AgiWriter writer, AgiReader reader) {
        super(request, writer, reader);
    }

    static AgiChannel of(AgiRequest request, AgiWriter writer, AgiReader reader) {
        return new QuietChannel(request, writer, reader);
    }

    @Override
    public void setVariable(String name, String value) throws AgiException {
        if (!name.startsWith("AJ_")) {
            super.setVariable(name, value);
        }
    }
}
