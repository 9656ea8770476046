package org.pushduty.core.port;

class FakePickPlanTest extends PickPlanContract {
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
