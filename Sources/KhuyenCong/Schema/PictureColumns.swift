import Database

extension Schema {
    /// What a camera wrote into a photo, beside what its sender says.
    static let pictureColumns = Migration(
        "044 pictures",
        """
        ALTER TABLE attachment ADD COLUMN picture_taken_at {integer};
        ALTER TABLE attachment ADD COLUMN picture_latitude {real};
        ALTER TABLE attachment ADD COLUMN picture_longitude {real};
        """
    )
}
