"""Controller of the first screen: each way to begin is an action of the window."""

from paperdesk.ui.features.welcome.view import WelcomeView
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services


class WelcomeController(FeatureController):
    """The controller of the screen of a library without papers."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        view, actions = services.shell.view(WelcomeView), services.shell.actions_of
        view.import_requested.connect(actions["import"].trigger)
        view.follow_requested.connect(actions["follow_hugging_face"].trigger)
        view.starter_requested.connect(actions["starter"].trigger)
        view.keys_requested.connect(actions["help"].trigger)
