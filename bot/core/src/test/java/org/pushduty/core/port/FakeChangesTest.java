package org.pushduty.core.port;

class FakeChangesTest extends ChangesContract {
    private final FakeSourceRepository fake = new FakeSourceRepository("addons-server");

    @Override
    protected RemoteByHand newRemote() {
        return fake;
    }

    @Override
    protected SourceRepository newRepository() {
        return fake;
    }
}
