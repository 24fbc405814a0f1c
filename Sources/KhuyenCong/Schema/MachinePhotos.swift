import Database

extension Schema {
    /// The photo of a bought machine among the files of its project; machines from before have none.
    static let machinePhotos = Migration(
        "073 machine photos",
        """
        ALTER TABLE bought_machine ADD COLUMN photo_id {integer} REFERENCES attachment (id);
        CREATE INDEX bought_machine_photo ON bought_machine (photo_id) WHERE photo_id IS NOT NULL;
        """
    )
}
